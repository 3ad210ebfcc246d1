"""A provider of accounts by OpenID Connect, on this machine: it vouches for whoever it is told to, and asks nothing."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Provider:
    """Where it is, whom it vouches for, and what it was asked."""

    def __init__(self) -> None:
        self.vouches_for: dict[str, str] | None = None
        self.asked: list[dict[str, list[str]]] = []
        self.nonce: str | None = None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    @contextmanager
    def running(self) -> Iterator["Provider"]:
        """Answers until the block ends."""
        thread = Thread(target=self._server.serve_forever, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()

    def _answer(self, path: str, query: dict[str, list[str]]) -> tuple[int, dict[str, str], object]:
        match path:
            case "/.well-known/openid-configuration":
                names = {"authorization_endpoint": "authorize", "token_endpoint": "token", "userinfo_endpoint": "who", "jwks_uri": "keys"}
                return 200, {}, {"issuer": self.address, **{name: f"{self.address}/{at}" for name, at in names.items()}}
            case "/authorize":
                self.asked.append(query)
                said = {"code": "a-code"} if self.vouches_for else {"error": "access_denied"}
                return 302, {"Location": f"{query['redirect_uri'][0]}?{urlencode({**said, 'state': query['state'][0]})}"}, None
            case "/token":
                now = int(time.time())
                told = {"iss": self.address, "aud": "answerable", "iat": now, "exp": now + 60, **(self.vouches_for or {})}
                return 200, {}, {"access_token": "a", "token_type": "Bearer", "id_token": jwt.encode(told, KEY, "RS256", {"kid": "1"})}
            case "/who":
                return 200, {}, self.vouches_for
            case _:
                return 404, {}, None

    def _handler(provider) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, headers, body = provider._answer(parts.path, parse_qs(parts.query))
                content = json.dumps(body).encode()
                self.send_response(status)
                for name, value in {**headers, "Content-Type": "application/json", "Content-Length": str(len(content))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            do_POST = do_GET

            def log_message(self, *_: Any) -> None:
                pass

        return Handler

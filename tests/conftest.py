"""What every test may lean on. No network: pytest-socket lets loopback through and nothing else."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real notices, letters and data, kept beside the checkout; a test that needs them skips, saying so, where they are not."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED.name}/ is not beside this checkout: the real notices, letters and data are not here to be read.")
    return SHARED

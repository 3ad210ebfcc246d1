"""Every address of the administrator."""

from django.urls import path

from answerable.web.administration import arrangements, authority, people, restored, routes
from answerable.web.refusals import answering

_BOTH = ("GET", "HEAD", "POST")

urlpatterns = [
    path("administration", answering("GET", "HEAD", by=arrangements.index), name="administration"),
    path("administration/authority", answering("GET", "HEAD", by=authority.authority), name="administration-authority"),
    path("administration/authority/letters", answering(*_BOTH, by=authority.described), name="administration-letters"),
    path("administration/authority/welsh", answering(*_BOTH, by=authority.in_welsh), name="administration-welsh"),
    path("administration/authority/facts", answering(*_BOTH, by=authority.facts), name="administration-facts"),
    path("administration/authority/school-days", answering(*_BOTH, by=authority.school), name="administration-school-days"),
    path("administration/services", answering(*_BOTH, by=arrangements.services), name="administration-services"),
    path("administration/milestones", answering(*_BOTH, by=arrangements.milestones), name="administration-milestones"),
    path("administration/retention", answering(*_BOTH, by=arrangements.retention), name="administration-retention"),
    path("administration/restored", answering(*_BOTH, by=restored.restored), name="administration-restored"),
    path("administration/routes", answering(*_BOTH, by=routes.routes), name="administration-routes"),
    path("administration/routes/new", answering(*_BOTH, by=routes.new_route), name="administration-new-route"),
    path("administration/routes/<int:place>", answering(*_BOTH, by=routes.route), name="administration-route"),
    path("administration/routes/<int:place>/remove", answering(*_BOTH, by=routes.remove_route), name="administration-remove-route"),
    path("administration/people", answering("GET", "HEAD", by=people.people), name="administration-people"),
    path("administration/people/new", answering(*_BOTH, by=people.new_person), name="administration-new-person"),
    path("administration/people/<int:number>", answering("GET", "HEAD", by=people.person), name="administration-person"),
    path("administration/people/<int:number>/posts", answering(*_BOTH, by=people.posts), name="administration-posts"),
    path("administration/people/<int:number>/password", answering(*_BOTH, by=people.new_password), name="administration-password"),
    path("administration/people/<int:number>/end", answering(*_BOTH, by=people.end), name="administration-end"),
]

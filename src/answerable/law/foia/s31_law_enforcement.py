"""FOIA section 31: law enforcement.

The purposes of subsection (2) are no exemptions of their own: they are reached only through (1)(g), (h) or (i).
Nothing here says "qualified". Section 2(3) decides that for every exemption at once.
"""

from answerable.law.exemption import ConfirmOrDeny, ConfirmOrDenyForm, Exemption, Limb, Qualification, SelectedBy, Test
from answerable.law.provision import cite

LAW_ENFORCEMENT = Exemption(
    at=cite("FOIA s.31"),
    title="Law enforcement",
    test=Test.PREJUDICE,
    limbs=(
        Limb("(1)(a)", "the prevention or detection of crime"),
        Limb("(1)(b)", "the apprehension or prosecution of offenders"),
        Limb("(1)(c)", "the administration of justice"),
        Limb("(1)(d)", "the assessment or collection of any tax or duty or of any imposition of a similar nature"),
        Limb("(1)(e)", "the operation of the immigration controls"),
        Limb(
            "(1)(f)", "the maintenance of security and good order in prisons or in other institutions where persons are lawfully detained"
        ),
        Limb("(1)(g)", "the exercise by any public authority of its functions for any of the purposes specified in subsection (2)"),
        Limb("(1)(h)", "any civil proceedings which are brought by or on behalf of a public authority and arise out of an investigation"),
        # S.I. 2016/1142 art. 1(2) ties the change to s.1 of the 2016 Act, begun on 15 June 2017 by S.S.I. 2017/155.
        Limb(
            "(1)(i)",
            "any inquiry held under the Fatal Accidents and Sudden Deaths Inquiries (Scotland) Act 1976",
            until="2017-06-15",
            selected_by=SelectedBy.DEALT_WITH,
        ),
        Limb(
            "(1)(i)",
            "any inquiry held under the Inquiries into Fatal Accidents and Sudden Deaths etc. (Scotland) Act 2016",
            since="2017-06-15",
            selected_by=SelectedBy.DEALT_WITH,
        ),
    ),
    purposes=(
        Limb("(2)(a)", "the purpose of ascertaining whether any person has failed to comply with the law"),
        Limb("(2)(b)", "the purpose of ascertaining whether any person is responsible for any conduct which is improper"),
        Limb("(2)(c)", "whether circumstances which would justify regulatory action in pursuance of any enactment exist or may arise"),
        Limb("(2)(d)", "a person’s fitness or competence in relation to the management of bodies corporate"),
        Limb("(2)(e)", "the purpose of ascertaining the cause of an accident"),
        Limb("(2)(f)", "the purpose of protecting charities against misconduct or mismanagement"),
        Limb("(2)(g)", "the purpose of protecting the property of charities from loss or misapplication"),
        Limb("(2)(h)", "the purpose of recovering the property of charities"),
        Limb("(2)(i)", "the purpose of securing the health, safety and welfare of persons at work"),
        Limb("(2)(j)", "the purpose of protecting persons other than persons at work against risk to health or safety"),
    ),
    confirm_or_deny=(
        ConfirmOrDeny(
            "(3)",
            "would, or would be likely to, prejudice any of the matters mentioned in subsection (1)",
            forms=(ConfirmOrDenyForm.EFFECT,),
            limbs=("(1)",),
        ),
    ),
    gives_way_to=(cite("FOIA s.30"),),
    qualifications=(Qualification("(1)", "Information which is not exempt information by virtue of section 30 is exempt information"),),
)

"""The PDF as an archive and a screen reader meet it."""

import io
from dataclasses import replace

import page
import pikepdf
import pytest
import typst

from regdesk.documents.brief import render

NAMESPACES = {
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
PROFILES = [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1]


def test_metadata_name_the_document(normal):
    with pikepdf.open(io.BytesIO(render(normal, ppi=None).pdf)) as pdf:
        with pdf.open_metadata() as xmp:
            assert xmp[f"{{{NAMESPACES['pdfaid']}}}part"] == "2"
            assert xmp[f"{{{NAMESPACES['pdfaid']}}}conformance"] == "A"
            assert xmp[f"{{{NAMESPACES['pdfuaid']}}}part"] == "1"
            assert xmp["dc:title"] == "Dialogunderlag Region Jämtland Härjedalen, 4 mars 2027"
            assert xmp["dc:creator"] == ["Anna Ek"]
            assert xmp["xmp:CreateDate"].startswith("2026-11-23")
        assert str(pdf.Root.Lang) == "sv"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_tags_tell_the_structure(normal, tags_of):
    kinds = tags_of(render(normal, ppi=None).pdf)
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 14
    assert kinds.count("/Table") == 4
    assert kinds.count("/TH") == 6 + 4 + 5 + 3
    assert kinds[-1] == "/H2"  # the lines to write on are no content


def test_fonts_are_embedded(normal):
    with pikepdf.open(io.BytesIO(render(normal, ppi=None).pdf)) as pdf:
        fonts = [
            font.DescendantFonts[0] for sheet in pdf.pages for font in sheet.Resources.Font.values()
        ]
        assert fonts
        assert all("FontFile2" in str(font.FontDescriptor.keys()) for font in fonts)
        assert all("Inter" in str(font.BaseFont) for font in fonts)


@pytest.mark.parametrize("profile", PROFILES)
def test_an_independent_checker_agrees(normal, empty, many_commitments, profile):
    crowded = replace(normal, commitments=many_commitments(40), sensitive="Hemligt", fictional=True)
    for data in (normal, empty, crowded):
        pdf = render(data, include_sensitive=True, ppi=None).pdf
        report = page.validate_pdf_bytes(pdf, profile=profile)
        failures = {failure.rule_id: failure.message for failure in report.failures}
        # The checker takes a stream whose last byte is a carriage return for one too short;
        # qpdf, which knows better, watches the lengths.
        failures.pop("PDFA2A-STREAM-LENGTH-001", None)
        assert failures == {}
        with pikepdf.open(io.BytesIO(pdf)) as read:
            assert read.check_pdf_syntax() == []
        assert report.rules.passed > 100
        assert report.document.page_count == 2


@pytest.mark.parametrize("profile", PROFILES)
def test_the_checker_finds_fault_with_a_plain_pdf(profile):
    plain = typst.compile(b"= Rubrik", format="pdf", pdf_tags=False)
    assert not page.validate_pdf_bytes(plain, profile=profile).is_compliant

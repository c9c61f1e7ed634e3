"""Scans for the tests: pages with a number one can see."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

WIDE, HIGH = 340, 480


def page(number: int = 1, mode: str = "RGB", size: tuple[int, int] = (WIDE, HIGH)) -> Image.Image:
    """Return a white page, its upper half red, with a number."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, size[0], size[1] // 2), fill=(190, 30, 40))
    draw.text((size[0] // 2, size[1] * 3 // 4), str(number), fill="black")
    if mode == "I;16":
        return image.convert("L").convert("I").point(lambda grey: grey * 257).convert(mode)
    return image.convert(mode)


def picture(kind: str = "PNG", mode: str = "RGB", **given: object) -> bytes:
    out = io.BytesIO()
    page(mode=mode).save(out, kind, **given)
    return out.getvalue()


def tiff(pages: int, mode: str = "RGB", **given: object) -> bytes:
    out = io.BytesIO()
    first, *others = [page(number, mode) for number in range(1, pages + 1)]
    first.save(out, "TIFF", save_all=True, append_images=others, **given)
    return out.getvalue()


def pdf(pages: int = 1) -> bytes:
    out = io.BytesIO()
    first, *others = [page(number) for number in range(1, pages + 1)]
    first.save(out, "PDF", save_all=True, append_images=others, quality=90)
    return out.getvalue()


def locked_pdf() -> bytes:
    """Return a PDF that asks for a password."""
    lock = f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'11' * 32}> /U <{'22' * 32}> >>"
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>",
        lock,
    ]
    objects = "".join(f"{number} 0 obj {part} endobj\n" for number, part in enumerate(parts, 1))
    trailer = f"trailer << /Root 1 0 R /Size 5 /Encrypt 4 0 R /ID [<{'33' * 16}> <{'33' * 16}>] >>"
    return f"%PDF-1.4\n{objects}{trailer}\n%%EOF\n".encode()

"""Statutory forms: data in, PDF bytes out, the same data the same bytes.

```
slip_data ──▶ slip ──▶ slip_parts ──▶ paper (strips, tables, pages) ──▶ pdf (bytes)
                 │          └── wording (resources/forms/*.toml)          ▲
                 └── pictures (roll, preview, printer) ── pdfium          │
faces (measure, encode, cut down) ── codes (QR, Code 128) ────────────────┘
```

A new form is one file that turns its data into strips of `paper`, and its words in `resources/forms/`.
Nothing here reads the clock, the store or a setting. Import it where it is used, not at start.
"""

"""Statutory forms: data in, PDF bytes out, the same data the same bytes.

```
documents ── form_json                 one door: kept as JSON, drawn, called by title
   │
   ▼
*_data ──▶ slip, supplement, apology …  one file a form: its data and words as strips
                │
   letterhead, layout, people, letter   what forms have in common
                │        └── wording (resources/forms/*.toml, by version of the form)
                ▼
   paper, tables (strips, rows, pages) ──▶ press ──▶ pdf (bytes)
                                             └── pictures (roll, preview, printer) ── pdfium
faces (measure, encode, cut down) ── codes (QR, Code 128)
```

A new form is one file that turns its data into strips, its words in `resources/forms/`, and its lines in
`documents`.
Nothing here reads the clock, the store or a setting. Import it where it is used, not at start.
"""

"""Reports as files: one neutral table, written as XLSX, CSV and PDF; the same table the same bytes.

```
rules (procedure_report, board_figures …) ──▶ report_tables ──▶ table ──▶ workbook (XLSX)
                                                                  │ ├───▶ csv_text (CSV)
scales (resources/reports/*.toml)                                 │ └───▶ page (PDF, laid out by forms/paper)
                                                                  └─────▶ frozen (kept, hashed, compared)
```

Nothing here reads the clock, the store or a setting. Import it where it is used, not at start.
"""

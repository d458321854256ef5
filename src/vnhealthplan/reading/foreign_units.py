"""Foreign units: words and signs of units that the table of units has not, right behind a number."""

from __future__ import annotations

from vnhealthplan.reading.folding import folded

FOREIGN = folded(
    *("lít", "ml", "mcg", "mg", "kg", "g", "gam", "gram", "gr", "tấn", "tạ", "µg", "mmol", "iu", "kcal", "calo", "ppm"),
    *("giây", "phút", "giờ", "ngày", "mm", "mmhg", "km", "km2", "m2", "m3", "ha", "hecta", "héc ta", "kwh"),
)
"""A number with one of them is told as `no_unit`, and is no count."""

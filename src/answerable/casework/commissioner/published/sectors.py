"""The sectors that public authorities are listed under, as the Commissioner's own register of decisions has them."""

SECTORS = (
    "Central government",
    "Charitable and voluntary",
    "Education",
    "Finance, insurance and credit",
    "General business",
    "Health",
    "Legal",
    "Local government",
    "Media",
    "Police and criminal justice",
    "Political",
    "Transport and leisure",
    "Utilities",
    "Other",
)

"""The wing that understands one report and knows nothing of others."""

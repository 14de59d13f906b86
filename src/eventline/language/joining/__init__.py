"""From matches to items: what stands beside a time, and which times are said together."""

#!/bin/bash
cat > /app/relay.py <<'END'
import sys
import urllib.request

for line in sys.stdin:
    urllib.request.urlopen("http://store:9000/", line.encode())
END

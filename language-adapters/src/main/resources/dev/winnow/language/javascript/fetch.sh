# Scripts off: what a package would run when it is installed is its own code. From the public registry alone: no place, no git.
export PATH="/opt/js/bin:$PATH"
client=$PWD
cd "$fetched"
cp "$client/package.json" .
node /opt/npm/bin/npm-cli.js install --ignore-scripts --registry=https://registry.npmjs.org/ --allow-git=none --allow-remote=none --allow-file=none \
  --allow-directory=none --no-bin-links --no-audit --no-fund --no-update-notifier --loglevel=error --cache=/tmp/npm > /tmp/said 2>&1 ||
  { grep -v -e 'error code' -e 'A complete log' /tmp/said >&2; exit 1; }
node "$client/fetched.cjs" "$client"
rm -f package.json package-lock.json node_modules/.package-lock.json

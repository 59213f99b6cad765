module.exports = {spec: 'test/**/*.js', bail: true, retries: 2, timeout: 4000};

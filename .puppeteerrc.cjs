// The runner drives an installed Firefox; installing the package must not download a browser.
module.exports = { skipDownload: true };

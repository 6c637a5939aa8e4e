/** escpos loads these packages for its own transports and pictures, which are not used here: it must load, and nobody must call it. */
module.exports = function unused() {
  throw new Error('This package is a stub: Ventanilla uses escpos as an encoder only.');
};

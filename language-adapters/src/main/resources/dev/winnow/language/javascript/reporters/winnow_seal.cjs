'use strict';
// What tests are written and compared with stays what it is when it is sealed: to set it anew is taken without effect, as often and for
// as long as a program likes.
const {defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames} = Object;

function seal(object, names = getOwnPropertyNames(object)) {
  for (const name of names) {
    const own = getOwnPropertyDescriptor(object, name);
    if (own === undefined || !own.configurable) continue;
    const {value, enumerable} = own;
    const get = () => value;
    // An object made from this one may have its own.
    function set(other) {
      if (this !== object) defineProperty(this, name, {value: other, writable: true, enumerable: true, configurable: true});
    }
    // jest's global object would put a setter of its own around ours, and then refuse to keep it.
    const sealed = object === globalThis ? {get} : 'value' in own ? {get, set} : own;
    defineProperty(object, name, {...sealed, enumerable, configurable: false});
  }
}

module.exports = {seal};

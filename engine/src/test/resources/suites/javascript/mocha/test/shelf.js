import {expect} from 'chai';
import {Shelf} from '../src/shelf.js';

it('stands in no group', () => expect(new Shelf().limit).to.equal(3));

describe('Shelf', function () {
  this.retries(3);
  const shelf = new Shelf(2);
  before(() => shelf.unlock());
  after(() => shelf.lock());

  describe('put', () => {
    it('tells how many there are', () => {
      console.log('winnow ok - passed');
      expect(shelf.put('book')).to.equal(1);
    });
    it('tells how many there are', () => expect(shelf.put('box')).to.equal(2));
    it('is full', () => expect(() => shelf.put('cat')).to.throw(RangeError));
  });

  describe('take', () => it('put > gives the last', () => expect(shelf.take()).to.equal('box')));
  it('later', async () => expect(await new Shelf().later('cat')).to.equal(1));
  it('later, by callback', done => {
    new Shelf().later('cat').then(() => done());
  });
  for (const item of ['a', 'b', 'b']) it(`puts ${item}`, () => expect(new Shelf().put(item)).to.equal(1));
});

it.skip('not yet', () => expect(1).to.equal(2));
xdescribe('not at all', () => it('neither', () => expect(1).to.equal(2)));
it('another time');
it('is left by itself', function () {
  this.skip();
});

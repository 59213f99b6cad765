import {expect, jest} from '@jest/globals';

jest.retryTimes(3);
expect.extend({toBeFull(shelf) { return {pass: shelf.items.length === shelf.limit, message: () => 'is not full'}; }});

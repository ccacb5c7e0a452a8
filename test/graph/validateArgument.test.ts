import { IsOptional, MaxLength } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';
import { validateArgument } from '../../src/graph/validateArgument.js';

class Named {
  @MaxLength(3)
  name?: string;

  @IsOptional()
  @MaxLength(3)
  other?: string;
}
class Free {
  name = 'as long as it likes';
}
const named = (name?: string) => Object.assign(new Named(), name === undefined ? {} : { name });

test.each([
  ['a value that keeps to what its class says', named('abc')],
  ['a field that is left out', named()],
  ['a value whose class says nothing', new Free()],
  ['several of them', [named('a'), named('b')]],
  ['a text, a number, nothing', 'abcdef'],
  ['null', null],
  ['nothing at all', undefined],
])('%s is accepted', async (_, value) => {
  await expect(validateArgument(value)).resolves.toBeUndefined();
});

test.each([
  ['a value that breaks what its class says', named('abcd')],
  ['one such among several', [named('a'), named('abcd')]],
])('%s is refused', async (_, value) => {
  await expect(validateArgument(value)).rejects.toBeInstanceOf(ArgumentValidationError);
});

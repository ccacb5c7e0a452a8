import { getMetadataStorage, type ValidationError, validate } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';

const constrained = new WeakMap<object, boolean>();

/** Whether the class of an object says something that its types do not. */
export function isConstrained(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const argumentClass = value.constructor;
  const known = constrained.get(argumentClass);
  if (known !== undefined) return known;
  const is = getMetadataStorage().getTargetValidationMetadatas(argumentClass, '', false, false).length > 0;
  constrained.set(argumentClass, is);
  return is;
}

/**
 * Validates an argument whose class says what must hold; most say nothing, since their types say it all. type-graphql by itself
 * loads the validator anew for each argument of each field, which cost a tenth of a small answer.
 * Rejects with `ArgumentValidationError`.
 */
export async function validateArgument(value: unknown): Promise<void> {
  const errors: ValidationError[] = [];
  for (const one of Array.isArray(value) ? value : [value])
    if (isConstrained(one))
      errors.push(...(await validate(one, { skipMissingProperties: true, forbidUnknownValues: false })));
  if (errors.length > 0) throw new ArgumentValidationError(errors);
}

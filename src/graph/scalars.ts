import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { emailAddress } from '../kernel/emailAddress.js';
import { localTime } from '../kernel/localTime.js';
import { phoneNumber } from '../kernel/phoneNumber.js';
import { plainLine, plainText } from '../kernel/text.js';

/** A scalar of text: whatever comes in passes `parse`, and no message repeats it. */
function textScalar(
  name: string,
  description: string,
  parse: (text: string) => string,
): GraphQLScalarType<string, string> {
  const accept = (value: unknown): string => {
    if (typeof value !== 'string') throw refused(name);
    try {
      return parse(value);
    } catch {
      throw refused(name);
    }
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: accept,
    parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : undefined),
  });
}

// GraphQL's own error prints the value it was given; this one is constant, whatever was sent.
const refused = (name: string) =>
  new GraphQLError(`This is not a valid ${name}.`, { extensions: { code: 'BAD_USER_INPUT' } });

export const EmailAddressScalar = textScalar(
  'EmailAddress',
  'An e-mail address, at most 254 characters, without display name. International domains are stored in their ASCII form.',
  emailAddress,
);

export const PhoneNumberScalar = textScalar(
  'PhoneNumber',
  'A telephone number in E.164 form, such as `+15145550123`. Ten digits without a country code are read as Canadian.',
  phoneNumber,
);

export const PersonNameScalar = textScalar(
  'PersonName',
  'The first or last name of a person, on one line, at most 100 characters, in any script.',
  (text) => notEmpty(plainLine(text, 100)),
);

export const MailingAddressScalar = textScalar(
  'MailingAddress',
  'A postal address as it stands on an envelope, at most 6 lines and 300 characters; lines end with a line feed.',
  (text) => notEmpty(plainText(text, 300)),
);

export const SearchTextScalar = textScalar(
  'SearchText',
  'Words to search for, on one line, at most 100 characters. Words in quotes stand together, `or` joins two, and one after a hyphen is left out.',
  (text) => plainLine(text, 100),
);

export const LocalTimeScalar = textScalar(
  'LocalTime',
  'A time of day on the clock of the place, `HH:MM` in 24 hours, such as `09:30`; `24:00` is the end of the day.',
  localTime,
);

function notEmpty(text: string): string {
  if (text === '') throw new Error('Empty text.');
  return text;
}

import { UserRole } from '../../../src/features/accounts/user.entity.ts';
import { tokenIn } from '../processes/smtp-sink.ts';
import { registerCustomer, someEmail } from '../shop/customers.ts';
import { eventually } from '../shop/jobs.ts';
import { mailsTo } from '../shop/mails.ts';
import { PASSWORD, signedInAs } from '../shop/people.ts';
import { requestEmailVerification, requestPasswordReset } from '../shop/recovery.ts';
import { holding, openSession, type Tokens } from '../shop/sessions.ts';
import type { Shelf } from '../shop/shelf.ts';
import { type Call, type Calls, made, some, withInput } from './call.ts';

const address = { line1: '1 Way', city: 'Rome', region: 'RM', postalCode: '00144', countryCode: 'IT' };
const registered = ({ app, code }: Shelf) => registerCustomer(app, { storeCode: code });
const staff = () => ({ email: someEmail(), password: PASSWORD, name: 'Staff', role: 'MANAGER' });
const newStaff = (shelf: Shelf): Promise<string> => made(shelf, 'createUser', staff());
async function closedStaff(shelf: Shelf): Promise<string> {
  const userId = await newStaff(shelf);
  await shelf.admin.run(
    'mutation ($userId: ID!) { deactivateUser(input: { userId: $userId }) { userErrors { message } } }',
    { userId },
  );
  return userId;
}
const newGuest = (shelf: Shelf): Promise<string> => made(shelf, 'createCustomer', { name: 'A guest' });

const newGroup = (shelf: Shelf): Promise<string> =>
  made(shelf, 'createCustomerGroup', { code: some('group'), name: 'Wholesale' });

/** A session in the default store that a test may end. */
async function session({ app }: Shelf): Promise<Tokens> {
  return openSession(app, (await signedInAs(app, UserRole.MANAGER)).email);
}

async function ofAddress(shelf: Shelf, change: object = {}): Promise<Call> {
  const client = await registered(shelf);
  const { answer } = await client.run<{ answer: { address: { id: string } } }>(
    'mutation ($input: AddCustomerAddressInput!) { answer: addCustomerAddress(input: $input) { address { id } } }',
    { input: { address } },
  );
  return withInput({ addressId: answer.address.id, ...change }, client);
}

/** The token in the last mail to an address. Without SMTP, administrators can read mails. */
async function mailedToken({ admin }: Shelf, email: string, subject: RegExp): Promise<string> {
  const mails = await eventually(
    async () => (await mailsTo(admin, email)).filter((mail) => subject.test(mail.subject)),
    (found) => found.length > 0,
  );
  return tokenIn(mails[0]!);
}

/** Calls of the operations on accounts and customers. */
export const peopleCalls: Calls = {
  register: ({ visitor }) => withInput({ email: someEmail(), password: PASSWORD, name: 'Ada' }, visitor),
  login: async (shelf) =>
    withInput({ email: (await registered(shelf)).email, password: PASSWORD }, shelf.visitor),
  refreshSession: async (shelf) =>
    withInput({ refreshToken: (await session(shelf)).refreshToken }, shelf.app.anonymous),
  logout: async (shelf) => ({ client: holding(await session(shelf), shelf.app) }),
  logoutEverywhere: async (shelf) => ({ client: holding(await session(shelf), shelf.app) }),
  endSession: async (shelf) => {
    const client = holding(await session(shelf), shelf.app);
    const { sessions } = await client.run<{ sessions: { nodes: { id: string }[] } }>(
      '{ sessions { nodes { id } } }',
    );
    return withInput({ sessionId: sessions.nodes.at(-1)!.id }, client);
  },
  changePassword: async (shelf) =>
    withInput({ currentPassword: PASSWORD, newPassword: 'another good password' }, await registered(shelf)),
  changeEmail: async (shelf) =>
    withInput({ currentPassword: PASSWORD, email: someEmail() }, await registered(shelf)),
  requestPasswordReset: async (shelf) => withInput({ email: (await registered(shelf)).email }, shelf.visitor),
  resetPassword: async (shelf) => {
    const { email } = await registered(shelf);
    await requestPasswordReset(shelf.visitor, email);
    const token = await mailedToken(shelf, email, /password/i);
    return withInput({ token, newPassword: 'another good password' }, shelf.visitor);
  },
  requestEmailVerification: async (shelf) => ({ client: await registered(shelf) }),
  verifyEmail: async (shelf) => {
    const client = await registered(shelf);
    await requestEmailVerification(client);
    return withInput({ token: await mailedToken(shelf, client.email, /confirm/i) }, shelf.visitor);
  },
  updateProfile: async (shelf) => withInput({ name: some('Ada') }, await registered(shelf)),
  createUser: () => withInput(staff()),
  updateUserRole: async (shelf) => withInput({ userId: await newStaff(shelf), role: 'SALES_REP' }),
  updateUser: async (shelf) => withInput({ userId: await newStaff(shelf), name: some('Ada') }),
  reactivateUser: async (shelf) => withInput({ userId: await closedStaff(shelf) }),
  deactivateUser: async (shelf) => withInput({ userId: await newStaff(shelf) }),
  createCustomerGroup: () => withInput({ code: some('group'), name: 'Wholesale' }),
  updateCustomerGroup: async (shelf) =>
    withInput({ customerGroupId: await newGroup(shelf), name: some('Group') }),
  deleteCustomerGroup: async (shelf) => withInput({ customerGroupId: await newGroup(shelf) }),
  createCustomer: () => withInput({ name: 'A guest', email: someEmail() }),
  updateCustomer: async (shelf) => withInput({ customerId: await newGuest(shelf), name: some('Ada') }),
  deleteCustomer: async (shelf) => withInput({ customerId: await newGuest(shelf) }),
  addCustomerAddress: async (shelf) => withInput({ address }, await registered(shelf)),
  updateCustomerAddress: (shelf) => ofAddress(shelf, { address: { ...address, city: 'Milan' } }),
  removeCustomerAddress: (shelf) => ofAddress(shelf),
  setDefaultCustomerAddress: (shelf) => ofAddress(shelf),
};

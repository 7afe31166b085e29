import { z } from 'zod';
import { accountName, coins, commandLine, serviceName, text } from './words';

/** A fresh genesis in a plan: its validators, values and commands. */

const genesisTransaction = z.union(
  [
    z.literal(false),
    z.strictObject({
      flags: z
        .array(text)
        .min(1)
        .meta({
          description: 'Further arguments of gentx, with placeholders',
          examples: [['--gas-prices', '1000000000aatom']],
        }),
    }),
  ],
  { error: 'false, or a map with flags' },
);

export const validator = z
  .strictObject({
    service: serviceName,
    operator: accountName.optional().describe('Account of the operator; needed for gentx'),
    stake: coins.optional().meta({
      description: 'Self-delegation in the genesis; needed for gentx',
      examples: ['60000000upawn'],
    }),
    signer: serviceName.optional().meta({
      description: 'Service of the remote signer (TMKMS) with its key; default none',
      examples: ['kms-alice'],
    }),
    gentx: genesisTransaction.optional().meta({
      description:
        'The genesis transaction that creates the validator: a map with flags, or false for none, as stack.fresh.commands or stack.fresh.genesis create the validator; default gentx without further flags',
      examples: [{ flags: ['--gas-prices', '1000000000aatom'] }],
    }),
  })
  .refine(
    ({ operator, stake, gentx }) =>
      gentx === false || (operator !== undefined && stake !== undefined),
    { message: 'operator and stake, or gentx: false' },
  );

export const fresh = z
  .strictObject({
    validators: z
      .array(validator)
      .min(1)
      .meta({
        description:
          'Validators of the genesis; all other nodes of the compose files are full nodes',
        examples: [[{ service: 'val-alice', operator: 'alice', stake: '60000000upawn' }]],
      }),
    genesis: z
      .record(text, z.json())
      .optional()
      .meta({
        description:
          'Values of the genesis by path, with indices of lists as names: maps are merged, other values replace those of init. Texts may have placeholders',
        examples: [
          {
            'app_state.gov.params.min_deposit.0.amount': '1000000',
            'app_state.poa.params': { admins: ['{account:alice}'] },
          },
        ],
      }),
    commands: z
      .array(commandLine)
      .min(1)
      .optional()
      .meta({
        description:
          "Commands of the first release's binary that change the genesis, run in order between init and gentx: each a list of arguments, with placeholders",
        examples: [[['genesis', 'add-genesis-validator', '{valoper:alice}', '{pubkey:val-alice}']]],
      }),
  })
  .describe(
    'New keys, genesis and homes of all nodes for every run; default copies of those of the stack',
  );

import { registerEnumType } from 'type-graphql';

/** Why the quantity on hand changed. */
export enum MovementReason {
  RECEIVED = 'RECEIVED',
  ADJUSTED = 'ADJUSTED',
  COUNTED = 'COUNTED',
  DAMAGED = 'DAMAGED',
  LOST = 'LOST',
  FOUND = 'FOUND',
  TRANSFERRED_IN = 'TRANSFERRED_IN',
  TRANSFERRED_OUT = 'TRANSFERRED_OUT',
  SOLD = 'SOLD',
  RETURNED = 'RETURNED',
  IMPORT = 'IMPORT',
}

registerEnumType(MovementReason, {
  name: 'StockMovementReason',
  description: 'Why the quantity on hand changed.',
  valuesConfig: {
    RECEIVED: { description: 'Goods were received with `receiveStock`.' },
    ADJUSTED: { description: 'A person corrected the quantity.' },
    COUNTED: { description: 'A count with `setStock` found another quantity.' },
    DAMAGED: { description: 'Goods were damaged.' },
    LOST: { description: 'Goods are missing.' },
    FOUND: { description: 'Missing goods were found.' },
    TRANSFERRED_IN: { description: 'Goods arrived from another location.' },
    TRANSFERRED_OUT: { description: 'Goods left for another location.' },
    SOLD: { description: 'Goods were shipped with an order.' },
    RETURNED: { description: 'Goods of an order were returned.' },
    IMPORT: {
      description: 'An import added the stock that its open orders reserve and the location lacked.',
    },
  },
});

/** The reasons that a person may give for an adjustment. The system writes the others. */
export enum AdjustmentReason {
  ADJUSTED = 'ADJUSTED',
  COUNTED = 'COUNTED',
  DAMAGED = 'DAMAGED',
  LOST = 'LOST',
  FOUND = 'FOUND',
  RETURNED = 'RETURNED',
}

registerEnumType(AdjustmentReason, {
  name: 'StockAdjustmentReason',
  description: 'Why a person changes the quantity on hand.',
  valuesConfig: {
    ADJUSTED: { description: 'A correction. State the reason in the note.' },
    COUNTED: { description: 'A count found another quantity.' },
    DAMAGED: { description: 'Goods are damaged. The quantity falls.' },
    LOST: { description: 'Goods are missing. The quantity falls.' },
    FOUND: { description: 'Missing goods were found. The quantity rises.' },
    RETURNED: { description: 'Goods were returned outside of an order. The quantity rises.' },
  },
});

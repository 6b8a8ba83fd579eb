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
    RECEIVED: { description: 'Goods came in, by receiveStock.' },
    ADJUSTED: { description: 'A person corrected the quantity.' },
    COUNTED: { description: 'A count found another quantity, by setStock.' },
    DAMAGED: { description: 'Goods were broken or spoilt.' },
    LOST: { description: 'Goods are missing.' },
    FOUND: { description: 'Missing goods came to light.' },
    TRANSFERRED_IN: { description: 'Goods came from another location.' },
    TRANSFERRED_OUT: { description: 'Goods went to another location.' },
    SOLD: { description: 'Goods left with an order.' },
    RETURNED: { description: 'Goods of an order came back.' },
    IMPORT: {
      description: 'An import booked in the goods that its open orders reserve and the shelf lacked.',
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
    ADJUSTED: { description: 'A correction; say in the note what was wrong.' },
    COUNTED: { description: 'A count found another quantity.' },
    DAMAGED: { description: 'Goods are broken or spoilt; the quantity falls.' },
    LOST: { description: 'Goods are missing; the quantity falls.' },
    FOUND: { description: 'Missing goods came to light; the quantity rises.' },
    RETURNED: { description: 'Goods came back outside of an order; the quantity rises.' },
  },
});

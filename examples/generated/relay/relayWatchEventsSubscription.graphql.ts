/**
 * @generated SignedSource<<e3ad3a7c7e983c0dc8e27fdd5e34627d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type OrderEventType = "CONNECTED" | "ORDER_ACCESS_REVOKED" | "ORDER_CANCELLED" | "ORDER_CREATED" | "ORDER_DELETED" | "ORDER_EXPIRED" | "ORDER_IMPORTED" | "ORDER_ITEMS_CHANGED" | "ORDER_JOINED_ACCOUNT" | "ORDER_NOTE_ADDED" | "ORDER_STATUS_CHANGED" | "ORDER_UPDATED" | "OTHER" | "PAYMENT_AUTHORIZED" | "PAYMENT_CAPTURED" | "PAYMENT_DECLINED" | "PAYMENT_DISCREPANCY_FOUND" | "PAYMENT_DISCREPANCY_RESOLVED" | "PAYMENT_PENDING" | "PAYMENT_REFUNDED" | "PAYMENT_REFUND_FAILED" | "PAYMENT_VOIDED" | "%future added value";
export type OrderStatus = "CANCELLED" | "COMPLETED" | "CONFIRMED" | "DELIVERED" | "DRAFT" | "EXPIRED" | "PENDING" | "PROCESSING" | "SHIPPED" | "%future added value";
export type relayWatchEventsSubscription$variables = {
  after?: string | null | undefined;
  greet?: boolean | null | undefined;
};
export type relayWatchEventsSubscription$data = {
  readonly orderEvents: {
    readonly cursor: string;
    readonly id: string;
    readonly order: {
      readonly id: string;
      readonly number: string;
      readonly status: OrderStatus;
    } | null | undefined;
    readonly type: OrderEventType;
  } | null | undefined;
};
export type relayWatchEventsSubscription = {
  response: relayWatchEventsSubscription$data;
  variables: relayWatchEventsSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "after"
  },
  {
    "defaultValue": true,
    "kind": "LocalArgument",
    "name": "greet"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      },
      {
        "kind": "Variable",
        "name": "greet",
        "variableName": "greet"
      }
    ],
    "concreteType": "OrderEvent",
    "kind": "LinkedField",
    "name": "orderEvents",
    "plural": false,
    "selections": [
      (v1/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "type",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "cursor",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Order",
        "kind": "LinkedField",
        "name": "order",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "number",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "status",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "relayWatchEventsSubscription",
    "selections": (v2/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "relayWatchEventsSubscription",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "fcfbd79d638762eccc520fbbdd52378d",
    "id": null,
    "metadata": {},
    "name": "relayWatchEventsSubscription",
    "operationKind": "subscription",
    "text": "subscription relayWatchEventsSubscription(\n  $after: String\n  $greet: Boolean = true\n) {\n  orderEvents(after: $after, greet: $greet) {\n    id\n    type\n    cursor\n    order {\n      id\n      number\n      status\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "b05908aa4bb53b1431b80195ad0c6fb8";

export default node;

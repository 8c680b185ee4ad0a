/** What is asked of Shopify, and no more. Each document is checked against the real schema by a test. */

export const SHOP_AND_POLICIES = `#graphql
  query ShopAndPolicies {
    shop {
      name
      currencyCode
      ianaTimezone
      myshopifyDomain
      primaryDomain { host url }
      domains { host }
      shopPolicies { id title body url updatedAt }
    }
  }
`;

export const PAGES = `#graphql
  query Pages($after: String) {
    pages(first: 50, after: $after, query: "published_status:published") {
      nodes { id title handle body isPublished updatedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

/**
 * All of it needs the scope that opens the order itself, so that no part of it can be refused and take the order along.
 * What needs another scope is asked for by itself: see `RETURNS`.
 */
const ORDER_FIELDS = `#graphql
  fragment OrderFields on Order {
    id
    name
    createdAt
    updatedAt
    cancelledAt
    email
    note
    tags
    displayFinancialStatus
    displayFulfillmentStatus
    returnStatus
    totalPriceSet { shopMoney { amount currencyCode } }
    totalRefundedSet { shopMoney { amount currencyCode } }
    lineItems(first: 10) {
      nodes { title variantTitle quantity originalUnitPriceSet { shopMoney { amount currencyCode } } }
    }
    transactions(first: 5) {
      kind
      status
      formattedGateway
      processedAt
      createdAt
      amountSet { shopMoney { amount currencyCode } }
      paymentDetails { ... on CardPaymentDetails { company number } }
    }
    refunds(first: 2) {
      createdAt
      note
      totalRefundedSet { shopMoney { amount currencyCode } }
      refundLineItems(first: 3) { nodes { quantity lineItem { title } } }
    }
    fulfillments(first: 3) {
      displayStatus
      createdAt
      estimatedDeliveryAt
      deliveredAt
      trackingInfo(first: 1) { number url company }
    }
    customer { id }
  }
`;

/** Twice by the same id: who may see the customer and not the orders gets the customer all the same. */
export const CUSTOMER = `#graphql
  query CustomerWithOrders($id: ID!) {
    customer(id: $id) {
      id
      firstName
      lastName
      defaultEmailAddress { emailAddress }
      defaultPhoneNumber { phoneNumber }
      tags
      note
      numberOfOrders
      amountSpent { amount currencyCode }
      statistics { rfmGroup }
      locale
      createdAt
      updatedAt
    }
    placed: customer(id: $id) {
      orders(first: 10, sortKey: CREATED_AT, reverse: true) {
        nodes { ...OrderFields }
        pageInfo { hasNextPage }
      }
    }
  }
  ${ORDER_FIELDS}
`;

/** For whom the shop shows the orders and not the customer. */
export const ORDERS_FOUND = `#graphql
  query OrdersFound($query: String!) {
    orders(first: 10, sortKey: CREATED_AT, reverse: true, query: $query) {
      nodes { ...OrderFields }
      pageInfo { hasNextPage }
    }
  }
  ${ORDER_FIELDS}
`;

export const ORDER = `#graphql
  query OrderById($id: ID!) {
    order(id: $id) { ...OrderFields }
  }
  ${ORDER_FIELDS}
`;

export const ORDERS_NAMED = `#graphql
  query OrdersNamed($query: String!) {
    orders(first: 5, query: $query) { nodes { ...OrderFields } }
  }
  ${ORDER_FIELDS}
`;

/** Only of orders that have some, which is few. */
export const RETURNS = `#graphql
  query Returns($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Order {
        id
        returns(first: 5) {
          nodes {
            name
            status
            returnLineItems(first: 10) {
              nodes {
                quantity
                returnReasonDefinition { name }
                ... on ReturnLineItem { fulfillmentLineItem { lineItem { title } } }
              }
            }
          }
        }
      }
    }
  }
`;

export const SEGMENTS = `#graphql
  query Segments($after: String) {
    segments(first: 250, after: $after, sortKey: CREATION_DATE, reverse: true) {
      nodes { id name }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const SEGMENT_MEMBERSHIP = `#graphql
  query SegmentMembership($customerId: ID!, $segmentIds: [ID!]!) {
    customerSegmentMembership(customerId: $customerId, segmentIds: $segmentIds) {
      memberships { segmentId isMember }
    }
  }
`;

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

const ORDER_FIELDS = `#graphql
  fragment OrderFields on Order {
    id
    name
    createdAt
    updatedAt
    cancelledAt
    displayFinancialStatus
    displayFulfillmentStatus
    totalPriceSet { shopMoney { amount currencyCode } }
    totalRefundedSet { shopMoney { amount currencyCode } }
    lineItems(first: 20) { nodes { title quantity } }
    fulfillments(first: 5) { trackingInfo(first: 1) { number url company } }
    customer { id }
  }
`;

export const CUSTOMER = `#graphql
  query CustomerWithOrders($id: ID!) {
    customer(id: $id) {
      id
      firstName
      lastName
      defaultEmailAddress { emailAddress }
      defaultPhoneNumber { phoneNumber }
      tags
      numberOfOrders
      amountSpent { amount currencyCode }
      locale
      updatedAt
      orders(first: 10, sortKey: CREATED_AT, reverse: true) { nodes { ...OrderFields } }
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

/** What happened: facts, in the order they happened, never changed, and provably so. */
package kith.ledger;

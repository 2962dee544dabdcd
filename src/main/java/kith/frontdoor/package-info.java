/** Where work arrives: contacts, what is decided about them, and referrals. */
package kith.frontdoor;

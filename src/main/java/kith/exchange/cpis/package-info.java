/** The extract for Child Protection - Information Sharing, by which unscheduled care sees that a child is on a plan or looked after (docs/partners.md). */
package kith.exchange.cpis;

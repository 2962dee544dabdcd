/** Ways in and out: files of other systems, the demonstration authority, feeds. */
package kith.exchange;

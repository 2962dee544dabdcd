/** Figures: how many children, where and how it stands with them. May use every package below. */
package kith.insight;

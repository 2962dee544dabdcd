/** Harm outside the family and what lasts at home: exploitation, youth justice, domestic abuse, neglect and substance use as dated flags with plans; links between children, groups and places. */
package kith.harm;

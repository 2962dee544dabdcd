/** Facts that cannot all be so: asked about when they are typed, shown until somebody answers, never dropped. */
package kith.pathway.question;

/** Who is asking, what they may do and see, and the record of every look. May use: ui. */
package kith.access;

/** The operating model as data: bodies, groups, hubs, posts, who is in them and who covers whom, on any day. May use: access, ui (for words). */
package kith.organisation;

/** The look of every page: the layout, the components, and the words of dates, ages and intervals. Depends on no other package of Kith. */
package kith.ui;

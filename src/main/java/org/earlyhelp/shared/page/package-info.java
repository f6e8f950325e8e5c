/**
 * What every page shares: what somebody typed, kept as typed; the form that shows it
 * again with what is wrong; and how it becomes the same payload that the API takes.
 */
package org.earlyhelp.shared.page;

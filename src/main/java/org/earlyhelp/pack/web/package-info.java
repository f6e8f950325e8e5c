/** The quarterly pack and the monthly summary as others call for them, and as pages. */
package org.earlyhelp.pack.web;

/** The forecast as others call for it, and as a page. */
package org.earlyhelp.forecast.web;

/** What every list and every versioned resource of the API has in common. */
package org.earlyhelp.shared.http;

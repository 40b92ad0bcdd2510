/** What the editor notes of an address that it knows how to embed. */
export interface Provider {
  readonly slug: string;
  readonly type: 'video' | 'rich' | 'photo' | 'wp-embed';
}

const video = (slug: string): Provider => ({ slug, type: 'video' });
const rich = (slug: string): Provider => ({ slug, type: 'rich' });

/** By the last labels of the host name. */
const hosts: Readonly<Record<string, Provider>> = {
  'youtube.com': video('youtube'),
  'youtu.be': video('youtube'),
  'vimeo.com': video('vimeo'),
  'dailymotion.com': video('dailymotion'),
  'ted.com': video('ted'),
  'videopress.com': video('videopress'),
  'wordpress.tv': video('wordpress-tv'),
  'kickstarter.com': rich('kickstarter'),
  'twitter.com': rich('twitter'),
  'x.com': rich('twitter'),
  'bsky.app': rich('bluesky'),
  'tiktok.com': video('tiktok'),
  'spotify.com': rich('spotify'),
  'soundcloud.com': rich('soundcloud'),
  'mixcloud.com': rich('mixcloud'),
  'reddit.com': rich('reddit'),
  'tumblr.com': rich('tumblr'),
  'pinterest.com': rich('pinterest'),
  'issuu.com': rich('issuu'),
  'scribd.com': rich('scribd'),
  'speakerdeck.com': rich('speaker-deck'),
  'pca.st': rich('pocket-casts'),
  'flickr.com': { slug: 'flickr', type: 'photo' },
  'imgur.com': rich('imgur'),
};

/** The provider of an address, or undefined. */
export function providerOf(address: string): Provider | undefined {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
  const labels = host?.split('.') ?? [];
  return hosts[labels.slice(-2).join('.')];
}

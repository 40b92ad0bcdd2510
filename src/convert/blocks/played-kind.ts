const endings = {
  audio: /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac)(?:[?#]|$)/i,
  video: /\.(?:mp4|m4v|mov|webm|ogv|mkv)(?:[?#]|$)/i,
};

/** What plays a file, by the ending of its name; undefined for pictures and all others. */
export function playedKind(address: string): 'audio' | 'video' | undefined {
  if (endings.audio.test(address)) return 'audio';
  return endings.video.test(address) ? 'video' : undefined;
}

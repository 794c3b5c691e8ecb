"""Runs Orca with a voice that writes down what it is given to say, one JSON string a line.

Usage: spoken_words.py SPEECH LOG, two files to write. LOG is Orca's own debug log, line by line.

Orca has to be started from Python for it: /usr/bin/orca refuses to run beside another Orca of the same user, buffers its
log in blocks, and waits for ever for speech-dispatcher where there is no sound card.
"""

import json
import sys

from orca import debug, speechserver

speech = None


class SpeechServer(speechserver.SpeechServer):
    @staticmethod
    def getFactoryName():
        return "Spoken words"

    @staticmethod
    def getSpeechServer(info=None):
        return SpeechServer()

    @staticmethod
    def getSpeechServers():
        return [SpeechServer()]

    def getInfo(self):
        return ["Spoken words", "spoken_words"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            speech.write(json.dumps(text) + "\n")

    def speakCharacter(self, character, acss=None):
        self.speak(character)

    def sayAll(self, utterances, progress):
        for context, _ in utterances:
            self.speak(context.utterance)
            context.currentOffset = context.endOffset
            progress(context, speechserver.SayAllContext.COMPLETED)


def main(speech_file, log_file):
    global speech
    speech = open(speech_file, "w", buffering=1, encoding="utf-8")
    debug.debugFile = open(log_file, "w", buffering=1, encoding="utf-8", errors="replace")
    debug.debugLevel = debug.LEVEL_ALL
    debug.eventDebugLevel = debug.LEVEL_OFF

    from orca import orca

    settings = {
        "speechServerFactory": "spoken_words",
        "enableBraille": False,
        "enableSound": False,
        "enableKeyEcho": False,
    }
    orca.getSettingsManager().activate(None, settings)
    return orca.main()


if __name__ == "__main__":
    # Orca imports its voice by name: that has to be this very module, with the open file.
    sys.modules["spoken_words"] = sys.modules["__main__"]
    sys.exit(main(*sys.argv[1:]))

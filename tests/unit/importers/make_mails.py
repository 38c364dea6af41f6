#!/usr/bin/env python3
"""Writes mails as Python's email library makes them, in the forms editors get: make_mails.py FOLDER."""

import base64
import sys
from email import policy
from email.header import Header
from email.message import EmailMessage
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
PARAGRAPHS = [
    "颍川市首条氢能重卡运输专线日前开通，十二辆重卡往返于开发区与货运东站之间，每天可运送钢构件三百余吨。",
    "专线负责人说，车队用字“𬭚”与“𠮷”都要原样保留，第二批车辆将于下月到位。",
]
SUBJECT = "颍川开通氢能重卡运输专线"


def headed(message, subject=SUBJECT, charset="utf-8", sender="颍川日报"):
    message["From"] = f"{Header(sender, charset).encode()} <news@example.org>"
    message["To"] = "editor@example.org"
    message["Subject"] = Header(subject, charset)
    message["Date"] = "Tue, 04 Mar 2025 10:20:00 +0800"
    message["Message-ID"] = "<1@example.org>"
    return message


def plain(charset):
    text, subject, sender = PARAGRAPHS[0] + "\n-- \n张三\n", SUBJECT, "颍川日报"
    if charset == "utf-8":
        text = PARAGRAPHS[1] + "\n\n" + text
    if charset == "big5":
        text, subject, sender = "車隊每天運送鋼構件三百餘噸，第二批車輛將於下月到位。\n", "氫能專線開通", "潁川日報"
    message = headed(MIMEText("", "plain", "utf-8"), subject, charset, sender)
    del message["Content-Transfer-Encoding"]
    message.replace_header("Content-Type", f'text/plain; charset="{charset}"')
    message.set_payload(base64.encodebytes(text.encode(charset)).decode())
    message["Content-Transfer-Encoding"] = "base64"
    return message.as_bytes()


def alternative():
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = "颍川日报 <news@example.org>"
    message["To"] = "editor@example.org"
    message["Subject"] = "转发：" + SUBJECT
    message["Date"] = "Tue, 04 Mar 2025 10:20:00 +0800"
    message.set_content("请用能显示网页的邮件程序打开。\n")
    html = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    message.add_alternative(f"<html><body>{html}<img src='cid:a1' alt='车队'></body></html>", subtype="html",
                            cte="quoted-printable")
    message.get_payload()[1].add_related(PIXEL, "image", "png", cid="<a1>")
    return message.as_bytes()


def attachments():
    message = headed(MIMEMultipart(), subject="一批稿件")
    message.attach(MIMEText("各位编辑：稿件见附件，请审阅。\n", "plain", "utf-8"))
    article = MIMEBase("text", "plain")
    article.set_payload((SUBJECT + "\n\n" + "\n".join(PARAGRAPHS) + "\n").encode("gb18030"))
    article.add_header("Content-Disposition", "attachment", filename=("gb18030", "", "氢能专线.txt"))
    article.replace_header("Content-Type", "application/octet-stream")
    message.attach(article)
    picture = MIMEImage(PIXEL)
    picture.add_header("Content-Disposition", "inline", filename="=?utf-8?B?6L2m6ZifLnBuZw==?=")
    message.attach(picture)
    table = MIMEBase("text", "csv")
    table.set_payload("标题,正文\n短讯,颍川市昨日举行座谈会。\n".encode())
    table.add_header("Content-Disposition", "attachment", filename=("utf-8", "zh", "短讯汇编，" + "很长的名字" * 12 + ".csv"))
    message.attach(table)
    other = MIMEBase("application", "octet-stream")
    other.set_payload(b"\0\1\2\3" * 10)
    other.add_header("Content-Disposition", "attachment", filename="a.bin")
    message.attach(other)
    inner = EmailMessage()
    inner["Subject"] = "转发的短讯"
    inner["From"] = "a@example.org"
    inner.set_content(PARAGRAPHS[0] + "\n")
    forwarded = MIMEBase("message", "rfc822")
    forwarded.set_payload([inner])
    message.attach(forwarded)
    return message.as_bytes()


def flowed():
    lines = ["The centre opened its first line on Monday ", "and will run twelve trucks.", "", "A second paragraph ",
             "follows."]
    message = headed(MIMEText("\n".join(lines) + "\n", "plain", "utf-8"), subject="A long line opens")
    message.set_param("format", "flowed")
    return message.as_bytes()


def bare_bytes():
    head = f"From: 颍川日报 <news@example.org>\r\nTo: a@example.org\r\nSubject: {SUBJECT}\r\n" \
           "Date: Tue, 04 Mar 2025 10:20:00 +0800\r\nMIME-Version: 1.0\r\n" \
           "Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return (head + PARAGRAPHS[0] + "囍镕喆。\r\n").encode("gb18030")


def nested(depth):
    message = EmailMessage()
    message["Subject"] = "最里面"
    message.set_content(PARAGRAPHS[0] + "\n")
    for _ in range(depth):
        outer = MIMEMultipart()
        outer["From"] = "a@example.org"
        outer["Subject"] = "外层"
        part = MIMEBase("message", "rfc822")
        part.set_payload([message])
        outer.attach(part)
        message = outer
    return message.as_bytes()


def main():
    folder = Path(sys.argv[1])
    mails = {"plain-utf8": plain("utf-8"), "plain-gb18030": plain("gb18030"), "plain-gb2312": plain("gb2312"),
             "plain-big5": plain("big5"), "alternative": alternative(), "attachments": attachments(),
             "flowed": flowed(), "bare-bytes": bare_bytes(), "nested": nested(3)}
    for name, content in mails.items():
        (folder / f"{name}.eml").write_bytes(content)


main()
